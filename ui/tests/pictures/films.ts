// Films to try the stamps on: facts only. Title, year, first genre, country; some with nothing but a title.

import type { Known } from "../../src/parts/composer/types";

const known = `
Metropolis|1927|Science Fiction|Germany
M|1931|Crime|Germany
Der blaue Engel|1930|Drama|Germany
Nosferatu|1922|Horror|Germany
Das Boot|1981|War|West Germany
Der Himmel über Berlin|1987|Fantasy|West Germany
Lola rennt|1998|Thriller|Germany
Das Leben der Anderen|2006|Drama|Germany
Good Bye, Lenin!|2003|Comedy|Germany
Aguirre, der Zorn Gottes|1972|Adventure|West Germany
Les Quatre Cents Coups|1959|Drama|France
À bout de souffle|1960|Crime|France
Jules et Jim|1962|Romance|France
Les Parapluies de Cherbourg|1964|Musical|France
Le Samouraï|1967|Crime|France
La Grande Illusion|1937|War|France
La Règle du jeu|1939|Comedy|France
Hiroshima mon amour|1959|Drama|France
Le Fabuleux Destin d'Amélie Poulain|2001|Comedy|France
Playtime|1967|Comedy|France
L'Atalante|1934|Romance|France
Au hasard Balthazar|1966|Drama|France
La Haine|1995|Drama|France
Mon oncle|1958|Comedy|France
Les Enfants du paradis|1945|Drama|France
Ladri di biciclette|1948|Drama|Italy
La strada|1954|Drama|Italy
La dolce vita|1960|Drama|Italy
8½|1963|Drama|Italy
L'avventura|1960|Mystery|Italy
Il gattopardo|1963|History|Italy
Roma città aperta|1945|War|Italy
Nuovo Cinema Paradiso|1988|Drama|Italy
La grande bellezza|2013|Drama|Italy
Il buono, il brutto, il cattivo|1966|Western|Italy
C'era una volta il West|1968|Western|Italy
Suspiria|1977|Horror|Italy
Amarcord|1973|Comedy|Italy
Seven Samurai|1954|Adventure|Japan
Rashomon|1950|Crime|Japan
Tokyo Story|1953|Drama|Japan
Ikiru|1952|Drama|Japan
Ran|1985|History|Japan
My Neighbor Totoro|1988|Animation|Japan
Spirited Away|2001|Animation|Japan
Princess Mononoke|1997|Animation|Japan
Ugetsu|1953|Fantasy|Japan
Late Spring|1949|Drama|Japan
Akira|1988|Animation|Japan
Pather Panchali|1955|Drama|India
Lagaan|2001|Musical|India
Charulata|1964|Romance|India
Sholay|1975|Western|India
Close-Up|1990|Documentary|Iran
Taste of Cherry|1997|Drama|Iran
A Separation|2011|Drama|Iran
Where Is the Friend's House?|1987|Family|Iran
The Seventh Seal|1957|Fantasy|Sweden
Wild Strawberries|1957|Drama|Sweden
Persona|1966|Drama|Sweden
Fanny and Alexander|1982|Drama|Sweden
Roma|2018|Drama|Mexico
Y tu mamá también|2001|Drama|Mexico
Los olvidados|1950|Drama|Mexico
Citizen Kane|1941|Drama|USA
Casablanca|1942|Romance|United States of America
Vertigo|1958|Mystery|USA
Rear Window|1954|Thriller|USA
North by Northwest|1959|Thriller|USA
Psycho|1960|Horror|USA
The Birds|1963|Horror|USA
Some Like It Hot|1959|Comedy|USA
Singin' in the Rain|1952|Musical|USA
The General|1926|Comedy|USA
City Lights|1931|Comedy|USA
Modern Times|1936|Comedy|USA
The Gold Rush|1925|Comedy|USA
Sunrise|1927|Romance|USA
The Searchers|1956|Western|USA
High Noon|1952|Western|USA
Stagecoach|1939|Western|USA
The Third Man|1949|Film-Noir|UK
The Red Shoes|1948|Musical|United Kingdom
Lawrence of Arabia|1962|Adventure|United Kingdom
Brief Encounter|1945|Romance|United Kingdom
2001: A Space Odyssey|1968|Science Fiction|United Kingdom
Blade Runner|1982|Science Fiction|USA
Alien|1979|Horror|USA
The Terminator|1984|Science Fiction|USA
Terminator 2: Judgment Day|1991|Science Fiction|USA
Star Wars|1977|Science Fiction|USA
The Empire Strikes Back|1980|Science Fiction|USA
Jaws|1975|Thriller|USA
Taxi Driver|1976|Drama|USA
Chinatown|1974|Crime|USA
The Godfather|1972|Crime|USA
The Godfather Part II|1974|Crime|USA
Apocalypse Now|1979|War|USA
Paths of Glory|1957|War|USA
Dr. Strangelove|1964|Comedy|USA
12 Angry Men|1957|Drama|USA
Se7en|1995|Thriller|USA
Pulp Fiction|1994|Crime|USA
Fargo|1996|Crime|USA
The Big Lebowski|1998|Comedy|USA
Groundhog Day|1993|Comedy|USA
The Matrix|1999|Science Fiction|USA
Spirited Away|2002|Animation|USA
Toy Story|1995|Animation|USA
Fantasia|1940|Animation|USA
The Lion King|1994|Animation|USA
Paterson|2016|Drama|USA
Lost in Translation|2003|Drama|USA
Moonlight|2016|Drama|USA
The Night of the Hunter|1955|Thriller|USA
It's a Wonderful Life|1946|Family|USA
The Wizard of Oz|1939|Fantasy|USA
Harry Potter and the Philosopher's Stone|2001|Fantasy|United Kingdom
Harry Potter and the Chamber of Secrets|2002|Fantasy|United Kingdom
Harry Potter and the Goblet of Fire|2005|Fantasy|United Kingdom
The Lord of the Rings: The Fellowship of the Ring|2001|Fantasy|New Zealand
The Lord of the Rings: The Two Towers|2002|Fantasy|New Zealand
The Piano|1993|Drama|New Zealand
Picnic at Hanging Rock|1975|Mystery|Australia
Mad Max|1979|Action|Australia
In the Mood for Love|2000|Romance|Hong Kong
Chungking Express|1994|Romance|Hong Kong
Raise the Red Lantern|1991|Drama|China
Farewell My Concubine|1993|Drama|China
Parasite|2019|Thriller|South Korea
Oldboy|2003|Thriller|South Korea
A Brighter Summer Day|1991|Drama|Taiwan
Yi Yi|2000|Drama|Taiwan
Ashes and Diamonds|1958|War|Poland
Knife in the Water|1962|Thriller|Poland
Three Colours: Blue|1993|Drama|Poland
Closely Watched Trains|1966|Comedy|Czechoslovakia
Daisies|1966|Comedy|Czechoslovakia
The Shop on Main Street|1965|War|Czechoslovakia
Sátántangó|1994|Drama|Hungary
Werckmeister Harmonies|2000|Drama|Hungary
Zorba the Greek|1964|Comedy|Greece
Landscape in the Mist|1988|Drama|Greece
The Spirit of the Beehive|1973|Drama|Spain
All About My Mother|1999|Drama|Spain
Babette's Feast|1987|Drama|Denmark
Ordet|1955|Drama|Denmark
The Man Without a Past|2002|Comedy|Finland
Black God, White Devil|1964|Western|Brazil
City of God|2002|Crime|Brazil
I Am Cuba|1964|Drama|Cuba
Touki Bouki|1973|Drama|Senegal
Cairo Station|1958|Drama|Egypt
The Ballad of Narayama|1983|Drama|Japan
Koyaanisqatsi|1982|Documentary|USA
Man with a Movie Camera|1929|Documentary|Soviet Union
Hedgehog in the Fog|1975|Animation|Soviet Union
Solaris|1972|Science Fiction|Soviet Union
Andrei Rublev|1966|History|Soviet Union
Mirror|1975|Drama|Soviet Union
Stalker|1979|Science Fiction|Soviet Union
Come and See|1985|War|Soviet Union
Летят журавли|1957|War|Soviet Union
Сталкер|1979|Фантастика|СССР
Зеркало|1975|Драма|СССР
Белое солнце пустыни|1970|Боевик|СССР
Ирония судьбы, или С лёгким паром!|1975|Комедия|СССР
Бриллиантовая рука|1968|Комедия|СССР
Щит и меч|1968|Война|СССР
Я шагаю по Москве|1963|Комедия|СССР
Июльский дождь|1966|Драма|СССР
Ёжик в тумане|1975|Мультфильм|СССР
Цирк|1936|Мюзикл|СССР
Юность Максима|1934|Драма|СССР
Шинель|1926|Драма|СССР
Эскадрон гусар летучих|1980|Приключения|СССР
Жестокий романс|1984|Мелодрама|СССР
1984|1984|Science Fiction|United Kingdom
1900|1976|Drama|Italy
300|2006|Action|USA
21 Grams|2003|Drama|USA
The 39 Steps|1935|Thriller|United Kingdom
Ida|2013|Drama|Poland
Z|1969|Thriller|France
If....|1968|Drama|United Kingdom
Kes|1969|Drama|United Kingdom
七人の侍|1954||
東京物語|1953||
霸王别姬|1993||
باب الحديد|1958||
طعم گیلاس|1997||
Ο Θίασος|1975||
Τοπίο στην ομίχλη|1988||
शोले|1975||
기생충|2019||
Those Magnificent Men in Their Flying Machines or How I Flew from London to Paris in 25 Hours 11 Minutes|1965|Comedy|United Kingdom
Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb||Comedy|
Something Blue|||
Untitled|||
The Long Goodbye|||
Home Movies|||
Quartet|||
?|||
`;

const nullable = (text: string | undefined) => text || null;

export const international: Known[] = known
  .trim()
  .split("\n")
  .map((line) => {
    const [title = "", year, genre, country] = line.split("|");
    return {
      title,
      year: year ? Number(year) : null,
      genre: nullable(genre),
      country: nullable(country),
    };
  });

/** A row of films that are alike in all but the title, as long as one likes: the first of many lists. */
export function russian(table: string): Known[] {
  const genres = [
    "Drama",
    "Comedy",
    "War",
    "Drama",
    "Romance",
    "Adventure",
    "Drama",
    "Crime",
    "Family",
    null,
  ];
  return table
    .trim()
    .split("\n")
    .slice(1)
    .flatMap((line, at) => {
      const [original = "", english = "", year] = line.split("\t");
      const film = {
        year: Number(year) || null,
        genre: genres[at % genres.length] ?? null,
        country: Number(year) > 1991 ? "Russia" : "Soviet Union",
      };
      return [
        { ...film, title: original },
        { ...film, title: english },
      ];
    });
}
