export const a = new Intl.NumberFormat('en-GB'); // not pure
export const b = ['b', 'a'].sort(Intl.Collator().compare); // not pure
