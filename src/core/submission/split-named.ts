/**
 * Names, roles or words in a cell, one each: parted by lines, semicolons, commas, slashes and "and". What stands in brackets stays with its name. Where every
 * line ends in a semicolon, as Heed writes names that have an "and" in them, each line is one.
 */
export const splitNamed = (text: string): readonly string[] =>
  (isLineEach(text) ? text.split(/;\s*(?:\n|$)/) : text.split(/\s*(?:[;\n]|,(?![^(]*\))|\s+(?:and|&|\+)\s+(?![^(]*\)))\s*/i))
    .map((part) =>
      part
        .replace(/^[-–•*]\s*/, '')
        .replace(/[.:]$/, '')
        .trim(),
    )
    .filter((part) => part !== '' && !isNobody.test(part));

const isLineEach = (text: string): boolean => text.split('\n').every((line) => line.trimEnd().endsWith(';'));

const isNobody = /^(?:none|nobody|no one|n[/.]?[ak]\.?|not (?:known|recorded|stated)|unknown|nil|[-–—?]+)$/i;
