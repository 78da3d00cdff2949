import { newId, openStore, readWholeFile, writeWholeFile } from '../../src/store/index.js';
import { writeOnAndOn } from './writing.js';

// the store as the app builds it, on a page of its own: what tests call
Object.assign(globalThis, { newId, openStore, readWholeFile, writeWholeFile, writeOnAndOn });
