export const a0 = (date: Date) => date.getDate(); // not pure
export const a1 = (date: Date) => date.getDay(); // not pure
export const a2 = (date: Date) => date.getFullYear(); // not pure
export const a3 = (date: Date) => date.getHours(); // not pure
export const a4 = (date: Date) => date.getMinutes(); // not pure
export const a5 = (date: Date) => date.getMonth(); // not pure
export const a6 = (date: Date) => date.getTimezoneOffset(); // not pure
export const a7 = (date: Date) => date.toDateString(); // not pure
export const a8 = (date: Date) => date.toLocaleDateString(); // not pure
export const a9 = (date: Date) => date.toLocaleString(); // not pure
export const a10 = (date: Date) => date.toLocaleTimeString(); // not pure
export const a11 = (date: Date) => date.toTimeString(); // not pure
export const year = (date: Date) => date.getUTCFullYear();
