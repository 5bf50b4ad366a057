// What is said of a picture of the person's own where it is dropped, or put into a form, in English.

import { isolated } from "../isolated";

export const pictures = {
  dropToBringIn: "Let go to bring it in",
  tooMuchDropped:
    "That is much to drop. Please choose it instead: then it is read where it lies, and nothing has to be copied.",
  notDropped:
    "What you dropped cannot be read from here. Nothing was changed. Please choose the files instead.",
  dropOnStamp: "Let go to put it on the stamp",
  picture: "Picture",
  pictureHint: "It goes on the stamp. You can also paste it or drop it here.",
  pictureFrom: (file: string) => `On the stamp: ${isolated(file)}`,
  pictureIsOwn: "A picture of yours is on the stamp.",
  pictureComesOff: "Your picture comes off the stamp once you save.",
  withoutPicture: "Remove picture",
};
