// What stands alone begins with a capital.

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
