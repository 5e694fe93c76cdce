export const a0 = Buffer.from('a'); // not pure
export const a1 = new FinalizationRegistry(() => {}); // not pure
export const a2 = new Function('return 1'); // not pure
export const a3 = new WeakRef({}); // not pure
export const a4 = new WebSocket('ws://localhost'); // not pure
export const a5 = new XMLHttpRequest(); // not pure
export const a6 = clearInterval(1); // not pure
export const a7 = clearTimeout(1); // not pure
export const a8 = console.log('a'); // not pure
export const a9 = crypto.randomUUID(); // not pure
export const a10 = document.title; // not pure
export const a11 = eval('1'); // not pure
export const a12 = fetch('/'); // not pure
export const a13 = global; // not pure
export const a14 = globalThis.crypto.randomUUID(); // not pure
export const a15 = navigator.language; // not pure
export const a16 = performance.now(); // not pure
export const a17 = process.env; // not pure
export const a18 = queueMicrotask(() => {}); // not pure
export const a19 = require('fs'); // not pure
export const a20 = setImmediate(() => {}); // not pure
export const a21 = setInterval(() => {}, 1); // not pure
export const a22 = setTimeout(() => {}, 1); // not pure
export const a23 = window.location; // not pure
export const shorthand = { fetch }; // not pure
export const member = { fetch: 1, console: 2 };
export const read = member.fetch;
export type Clock = typeof performance; // not pure
