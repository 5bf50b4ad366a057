// What is said of a picture of the person's own where it is dropped, or put into a form, in Russian.

import type { pictures as english } from "../en/pictures";
import { isolated } from "../isolated";

export const pictures: typeof english = {
  dropToBringIn: "Отпустите, и мы прочтём, что здесь",
  tooMuchDropped:
    "Перетащить столько сразу не получится. Выберите, пожалуйста, сами файлы: тогда они прочтутся там, где лежат.",
  notDropped:
    "То, что вы перетащили, отсюда не прочесть. Ничего не изменилось. Выберите, пожалуйста, сами файлы.",
  dropOnStamp: "Отпустите, и картинка ляжет на марку",
  picture: "Картинка",
  pictureHint: "Она ляжет на марку. Её можно и вставить, и перетащить сюда.",
  pictureFrom: (file) => `На марке: ${isolated(file)}`,
  pictureIsOwn: "На марке ваша картинка.",
  pictureComesOff: "Сохраните, и ваша картинка сойдёт с марки.",
  withoutPicture: "Убрать картинку",
};
