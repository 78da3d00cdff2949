import './styles/index.css';
import { render } from 'preact';
import { startRouter } from './base/index.js';
import { Frame } from './frame/index.js';
import { startServiceWorker } from './frame/service-worker.js';
import { follow, start } from './state.js';
import './base/trusted.js';

startRouter();
follow();
void start();
render(<Frame />, document.getElementById('app')!);
startServiceWorker();
