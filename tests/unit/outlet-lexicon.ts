import { join } from 'node:path';
import { loadOutlets } from '../../scripts/lib/outlets.ts';

export const lexicon = loadOutlets(join(import.meta.dirname, '../../data/lexicon'));

/** Names of places that outlets begin with. */
export const GAZETTEER = [
  ['中国', 'CN'], ['香港', 'HK'], ['澳门', 'MO'], ['台湾', 'TW'], ['美国', 'US'], ['英国', 'GB'], ['日本', 'JP'],
  ['韩国', 'KR'], ['朝鲜', 'KP'], ['印度', 'IN'], ['印度尼西亚', 'ID'], ['印尼', 'ID'], ['土耳其', 'TR'],
  ['巴西', 'BR'], ['阿根廷', 'AR'], ['肯尼亚', 'KE'], ['巴基斯坦', 'PK'], ['越南', 'VN'], ['哥伦比亚', 'CO'],
  ['澳大利亚', 'AU'], ['西班牙', 'ES'], ['南非', 'ZA'], ['津巴布韦', 'ZW'], ['新西兰', 'NZ'], ['法国', 'FR'],
  ['几内亚', 'GN'], ['几内亚比绍', 'GW'], ['欧盟', 'EU'], ['非盟', 'AU'], ['联合国', 'UN'], ['非洲', 'AFRICA'],
  ['法', 'FR'], ['日', 'JP'],
].map(([surface = '', placeId = '']) => ({ surface, placeId })); // prettier-ignore

const countries = new Map(
  GAZETTEER.filter(({ surface }) => surface.length > 1).map((n) => [n.surface, n.placeId]),
);
export const countryOf = (text: string): string | undefined => countries.get(text);
