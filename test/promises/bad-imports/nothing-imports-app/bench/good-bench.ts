import { start } from '../src/app/start.ts';

start();
