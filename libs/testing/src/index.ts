export { startTestServer, type TestServer } from './postgres/test-server.js';
