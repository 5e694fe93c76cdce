export const a = Math.random(); // not pure
export const b = Math.random; // not pure
export const { random } = Math; // not pure
export const most = Math.max(1, 2);
