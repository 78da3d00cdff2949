import '../src/base/trusted.js';
import { foods, model, plan } from '../src/model/index.js';
import { openStore } from '../src/store/index.js';

// What bench/engine.mjs and the browser's tests reach through the page.
Object.assign(window, { engine: { foods, model, plan, openStore } });
