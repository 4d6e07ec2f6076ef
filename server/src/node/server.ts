// dist/server.js: what the extension, or any other editor, starts.
import { startServer } from './start-server.ts';

startServer();
