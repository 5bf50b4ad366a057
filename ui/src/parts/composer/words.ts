// Which motifs and weathers belong to which words of a title and to which genres and countries:
// English, German, French, Russian.

/** Motifs before the colon, beginnings of words after it. */
const table = `
boat wave lighthouse anchor moonlight:sea море морск meer island остров ship boat корабл river water
mountains fuji:mountain berg горы hill
flame lightning moonlight:fire feuer огонь огня
locomotive rails streetLamp:train zug поезд вокзал station
car bicycle rails:road strasse route дорог путь journey
bicycle:bicycle bicicl велосипед
car streetLamp:taxi auto
cottage apartments openDoor keyhole:house haus maison дом дома home door двер window fenster окно
church birches tower firs cottage locomotive dove:russia soviet ussr союз ссср moscow москв
searchlights aeroplane bell bareTree telephone rails lightning:war wars krieg guerre войн война soldier солдат
heart couple ringWithStone flower envelope umbrella:love liebe amour любов romance мелодрам wedding свадьб heart сердц
flower umbrella:flower blume fleur цвет spring frühling весн garden summer été лето
snow cottage firs bareTree streetLamp birches:winter зим снег snow schnee neige мороз christmas рождеств
night moonlight streetLamp keyhole cat:night nacht nuit ночь ночи moon mond lune dream вечер
rocket planet compass eye spiral lightning:space косм science фантаст star stars stern звезд planet
envelope addressed pen:letter brief lettre письм почт mail poet
dove flower balloon:bird birds vogel oiseau птиц журавл летят flying
cat:cat кот katze
horse:horse pferd cheval конь кони
skyline apartments streetLamp tower:city stadt ville город street улиц
rain umbrella cloudRain lightning:rain regen pluie дожд storm гроз
bell chair streetLamp:time zeit temps врем hour days years
key keyhole eye openDoor spiral:secret тайн mystery детектив eye auge
crown sword horse chessKing:king könig король roi queen царь prince history истори biograph
sword crown balloon firs keyhole chessKing moonlight:fantas сказк magic legend lord
knife hat keyhole stranger streetLamp spiral:crime криминал murder убий thriller триллер film-noir action боевик
bat bareTree eye knife cat keyhole streetLamp:horror ужас vampir devil
cactus hat dunes horse rails mountains:western west desert wüste пустын
record guitar mask heart umbrella:music мюзикл song lied песн jazz dance
mask chessKing:theat театр circus цирк
reel eye compass addressed:documentary film кино cinema
mask telephone umbrella bicycle cup chair hat:comedy комеди
balloon child cat cottage locomotive rocket:animation мультф family child children kinder дети boy мальчик девочк
compass balloon sword wave anchor:adventure приключ treasure
fuji torii wave dunes boat umbrella:japan tokyo samurai
eiffel cup bicycle umbrella hat:france paris
arcade boat bicycle:italy rome roma greece
skyline car cactus telephone locomotive:usa states america
clockTower umbrella cup telephone:kingdom england london
iwan moonlight dunes:india iran
pyramids dunes:egypt
cactus guitar:mexico
guitar wave:spain cuba brazil
mountains cottage:georgia switzerland austria norway
firs cottage lighthouse:sweden finland denmark
furrows horse flower bareTree:work рабоч земл earth erde
aeroplane balloon:plane летчик himmel небо
chessKing:game spiel игра chess
stranger hat:man mann homme человек men
couple eye mask:woman frau femme женщин lady дама
boat furrows dunes:sun sonne soleil солнц утро
bell church:god бог angel святой
`;

const motifsOf = new Map<string, string[]>();
for (const row of table.trim().split("\n")) {
  const [names = "", words = ""] = row.split(":");
  for (const word of words.split(" ")) motifsOf.set(word, names.split(" "));
}

/**
 * The motifs of the words in a text. Up to four letters may follow, for languages that decline;
 * words of three letters or fewer are meant exactly.
 */
export function suggested(text: string): string[] {
  const found: string[] = [];
  for (const word of text.toLowerCase().match(/[\p{L}-]+/gu) ?? []) {
    for (let length = word.length; length >= Math.max(1, word.length - 4); length--) {
      const names = length > 3 || length === word.length ? motifsOf.get(word.slice(0, length)) : undefined;
      if (!names) continue;
      found.push(...names);
      break;
    }
  }
  return found;
}
