/** Names, roles or words in a cell, one each: parted by lines, semicolons, commas, slashes and "and". What stands in brackets stays with its name. */
export const splitNamed = (text: string): readonly string[] =>
  text
    .split(/\s*(?:[;\n]|,(?![^(]*\))|\s+(?:and|&|\+)\s+(?![^(]*\)))\s*/i)
    .map((part) =>
      part
        .replace(/^[-–•*]\s*/, '')
        .replace(/[.:]$/, '')
        .trim(),
    )
    .filter((part) => part !== '' && !isNobody.test(part));

const isNobody = /^(?:none|nobody|no one|n[/.]?[ak]\.?|not (?:known|recorded|stated)|unknown|nil|[-–—?]+)$/i;
