import type { Server } from 'node:http';

export type Listening = Server;
