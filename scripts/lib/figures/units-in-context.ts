/**
 * Units only in context: 3000点 but not 下午3点, 零下20度 but not 两度, 打八折 but not 一波三折, 98分 but not 14时30分, 3死5伤, 5金3银, 一半.
 */
import type { Numeral } from '../numerals.ts';
import type { UnitWord } from './units.ts';
import { plainUnit } from './units.ts';

export interface UnitInContext {
  word: UnitWord;
  end: number;
  extra: number;
  over: boolean;
}

/** Context searched, in characters. */
const NEAR = 12;
const TEMPERATURE_BEFORE = /(?:零下|[气水体室高低升降]温|温度|温差|摄氏)[^,。;:!?]{0,8}$/;
const POWER_BEFORE = /(?:[发用供耗售输节省]电|电量|上网电)[^,。;:!?]{0,8}$/;
/** 跳过2米30, 投出22米05: hundredths without a point. */
const CENTIMETRES = /^米\d{2}(?![\d%.]|[多余万亿几]?[米厘分公])/;
const DISCOUNT_BEFORE = /[打享]$|低至$/;
const DISCOUNT_AFTER = /^(?:优惠|以下|起|左右|价|销售|出售|扣)/;
const POINTS_AFTER = /^(?:$|[,。;:!?、)的]|以[上下]|左右)/;
const TOLL = '(?:死亡?|遇难|伤|重伤|轻伤|亡|失踪|失联)';
const TOLL_WORD =
  /^(?:[死亡](?!亡|者|于|因|刑|神|人|海|灵)|[重轻]?伤(?!害|亡|心|口|势|员|者|病|疤)|失[联踪](?!者|人))/;
const TOLL_BEFORE = new RegExp(
  `(?:[0-9一二两三四五六七八九十百余多]人?${TOLL}[、,和及至少]{0,3}|致|造成|酿成?|夺走|导致)(?:了|至少|已|共|逾|近|超过?|约)*$`,
);
const TOLL_AFTER = new RegExp(
  `^(?:[、,和及]|至少|逾|近|超|约)*[0-9一二两三四五六七八九十百千]{1,4}[余多]?人?${TOLL}`,
);
const MEDAL_WORD = /^[金银铜](?![牌属融行额砖价矿色元本山川])/;
const MEDAL_BEFORE = /[0-9一二两三四五六七八九十][金银铜][、,和]?$/;
const MEDAL_AFTER = /^[、,和]?[0-9一二两三四五六七八九十]{1,3}[银铜]/;
const QUAKE_BEFORE = /(?:[地余强]震|震级)[^,。;:!?]{0,5}$/;
const WIND_BEFORE = /(?:风力|[阵大台强]风)[^,。;:!?]{0,5}$/;
/** 为期八日, 六十日缩短到十日: lengths; 28日 is a date. */
const DAYS_BEFORE =
  /(?:为期|历时|长达|连续|停留|逗留|拘留|监禁|羁押|关押|隔离|滞留|[缩延]长?短?[到至为了])(?:约|近|超过|逾)?$/;
const DAYS_AFTER = /^(?:的?访问|之久|[缩延])/;
const HALF_BEFORE =
  /(?:占|减少|减小|缩小|降低|下降|缩短|削减|缩减|增长|贡献|提供|承担|高出|低|仅有|只有|约|近|超过?|不到|不足|逾|接近)(?:了|到|至)?[^,。;:!?0-9]{0,10}$/;
const HALF_AFTER =
  /^(?:以上|以下|左右|的(?:人口|企业|国家|家庭|产量|份额|市场|国土|面积|民众|受访者|需求|贸易))/;
const HALVES_BEFORE = /(?:近|超|将近|超过|不到|不足|逾|接近|约|占|达|有)$/;

/** The unit from context, or undefined. */
export function unitInContext(text: string, numeral: Numeral): UnitInContext | undefined {
  const { end, value } = numeral;
  const c = text[end] ?? '';
  const found = (length: number, unit: string, factor = 1): UnitInContext => ({
    word: plainUnit(text.slice(end, end + length), unit, factor),
    end: end + length,
    extra: 0,
    over: false,
  });
  const before = () => text.slice(Math.max(0, numeral.start - NEAR), numeral.start);
  const after = (length: number) => text.slice(end + length, end + length + NEAR);
  switch (c) {
    case '点':
      if (
        (value >= 100 || !Number.isInteger(value)) &&
        !'钟名子半整阵0123456789零一二三四五六七八九十'.includes(text[end + 1] ?? '.')
      )
        return found(1, 'index_points');
      return undefined;
    case '米':
      if (numeral.script !== 'arabic' || !CENTIMETRES.test(text.slice(end, end + 5))) return undefined;
      return { ...found(3, 'metres'), extra: Number(text.slice(end + 1, end + 3)) / 100 };
    case '分':
      // 一小时二十分: minutes.
      if (before().endsWith('小时') && !/^[钟之]/.test(after(1))) return found(1, 'minutes');
      if (numeral.script === 'arabic' && POINTS_AFTER.test(after(1)) && !/[时点度]$/.test(before()))
        return found(1, 'score_points');
      return undefined;
    case '度': {
      if (/^[过假量电数]/.test(after(1))) return undefined;
      // 年发电1020亿度: kilowatt-hours.
      if (POWER_BEFORE.test(before())) return found(1, 'kwh');
      const signed = text.slice(numeral.start, end).startsWith('零下');
      return signed || TEMPERATURE_BEFORE.test(before()) ? found(1, 'degrees_celsius') : undefined;
    }
    case '折':
      if (value < 1 || value > 99 || !(DISCOUNT_BEFORE.test(before()) || DISCOUNT_AFTER.test(after(1))))
        return undefined;
      return found(1, 'percent', value < 10 ? 10 : 1);
    case '死':
    case '亡':
    case '伤':
    case '重':
    case '轻':
    case '失': {
      const length = TOLL_WORD.exec(text.slice(end, end + 3))?.[0].length;
      if (!length || !(TOLL_BEFORE.test(before()) || TOLL_AFTER.test(after(length)))) return undefined;
      return found(length, 'people');
    }
    case '金':
    case '银':
    case '铜':
      if (
        MEDAL_WORD.test(text.slice(end, end + 2)) &&
        (MEDAL_BEFORE.test(before()) || MEDAL_AFTER.test(after(1)))
      )
        return found(1, 'medals');
      return undefined;
    case '级':
      if (QUAKE_BEFORE.test(before()) && !/^[别以]/.test(after(1))) return found(1, 'magnitude');
      // 余震1211次，最大4.4级: a decimal after a mention of an earthquake.
      if (value < 10 && !Number.isInteger(value) && /震/.test(text.slice(Math.max(0, end - 60), end)))
        return found(1, 'magnitude');
      return WIND_BEFORE.test(before()) ? found(1, 'wind_force') : undefined;
    case '节':
      return /[航时]速[^,。;:!?]{0,4}$/.test(before()) ? found(1, 'knots') : undefined;
    case '番':
      if (!/翻了?(?:近|将近|约|超过|不止)?$/.test(before())) return undefined;
      return text[end + 1] === '多' ? { ...found(2, 'doublings'), over: true } : found(1, 'doublings');
    case '日':
      if (value > 31 || DAYS_BEFORE.test(before()) || DAYS_AFTER.test(after(1))) {
        return '本元圆币内报军'.includes(text[end + 1] ?? '.') && text[end + 1] !== '内'
          ? undefined
          : found(1, 'days');
      }
      return undefined;
    case '半':
      if (
        text.slice(numeral.start, end) !== '一' ||
        !(HALF_BEFORE.test(before()) || HALF_AFTER.test(after(1)))
      )
        return undefined;
      return /[个年天月夜日路]/.test(text[end + 1] ?? '.') ? undefined : found(1, 'share', 0.5);
    default:
      break;
  }
  if (numeral.script !== 'half' || !HALVES_BEFORE.test(before())) return undefined;
  if (c === '数') return found(1, 'share');
  // 近半企业: half of the next noun.
  return /^(?:$|[,。;:!?、]|人口|企业|国家|以上|受访|民众|的)/.test(text.slice(end, end + 3)) &&
    !/[占达有]$/.test(before())
    ? found(0, 'share')
    : undefined;
}
