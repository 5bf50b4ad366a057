// What is said of formatted notes and their earlier versions, in English.

export const notes = {
  showHidden: "Show the hidden part",
  hideAgain: "Hide it again",
  hiddenPart: "hidden",
  comparison: "Two versions side by side",
  earlierText: "Earlier",
  laterText: "Later",
  now: "As it is now",
  allVersions: "All earlier versions",
  bringEarlierBack: "Bring the earlier back",
  bringLaterBack: "Bring the later back",
  sameText: "Both are the same.",
  tooDifferent: "They differ too much to mark what changed.",
  // ---- keys
  keysInNote: "While you write a note",
  bold: "Bold",
  slanted: "Italic",
  nextItem: "In a list: the next item; in an empty one: the end of the list",
  notesHint:
    "Notes understand Markdown: **bold**, *italic*, ~~struck out~~, # heading, - list, 1. list, > quote. What stands between ||two bars|| is hidden until you ask for it.",
};
