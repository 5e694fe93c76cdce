export const parseDay = (text: string) => text;
