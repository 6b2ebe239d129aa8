/**
 * Ideographs for the radicals that PDF files contain instead (⽇本 for 日本). Source: Unicode Character Database 14.0,
 * property Equivalent_Unified_Ideograph (EquivalentUnifiedIdeograph.txt), Unicode License V3,
 * https://www.unicode.org/license.txt. Radicals without an equivalent in the basic plane stay.
 */

/** CJK radicals supplement, from U+2E80. */
const SUPPLEMENT =
  '⺀厂乛乚乙亻冂⺇刀刂卜㔾小小兀尣尢⺑巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛犭王⺪目示礻⺮糹' +
  '纟罓罒㓁冗⺵羊⺷⺸耂肀聿肉⺽艹艹艹虎衤覀西见角⻇讠贝⻊车辶辶辶邑钅長镸长门⻕阝雨青韦页风飞食⻞飠' +
  '饣⻡马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

/** Kangxi radicals, from U+2F00. */
const KANGXI =
  '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工' +
  '己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉' +
  '瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行' +
  '衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯' +
  '鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠';

const SUPPLEMENT_FIRST = 0x2e80;
const KANGXI_FIRST = 0x2f00;

/** A radical's ideograph; any other character unchanged. */
export function ideographOf(character: string): string {
  const unit = character.charCodeAt(0);
  const found = unit >= KANGXI_FIRST ? KANGXI[unit - KANGXI_FIRST] : SUPPLEMENT[unit - SUPPLEMENT_FIRST];
  return found ?? character;
}
