import { mkdtempSync, readFileSync, writeFileSync, cpSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findDates } from '../../scripts/lib/dates/dates.ts';
import { findFigures } from '../../scripts/lib/figures/figures.ts';
import { applyLabels } from '../../scripts/lib/figures/labels.ts';
import { loadUnits } from '../../scripts/lib/figures/units.ts';
import { readTranscript } from '../../scripts/lib/read.ts';
import { InputError } from '../../scripts/lib/types.ts';

const units = loadUnits('data/lexicon');

function analyse(answer: string) {
  const transcript = readTranscript(`问:请介绍情况。\n\n答:${answer}\n`, { date: '2025-03-07' });
  const { dates } = findDates(transcript);
  return { transcript, dates, ...findFigures(transcript, units, dates) };
}

describe('from–to pairs', () => {
  it.each([
    ['贸易额从24亿美元增长到7800亿美元。', ['usd_01 from', 'usd_01 to']],
    ['成员由6个成员扩大为26个国家。', ['countries_01 from', 'countries_01 to']],
    ['停留时间从144小时延长至240小时。', ['hours_01 from', 'hours_01 to']],
    ['税率从12%降为零。', ['percent_01 from', 'percent_01 to']],
    ['占比从2020年的17.4%下降到2024年的14.7%。', ['percent_01 from', 'percent_01 to']],
    ['出口增长5%,进口增长3%。', [' ', ' ']],
    ['从中国运来20吨大米和30吨面粉。', [' ', ' ']],
  ])('joins, or leaves apart, the figures of %s', (answer, expected) => {
    expect(analyse(answer).figures.map((figure) => `${figure.series} ${figure.role}`)).toEqual(expected);
  });

  it('gives a bare zero the unit of its partner', () => {
    const [from] = analyse('投资额从几乎为零增长到近2600亿美元。').figures;
    expect(from).toMatchObject({ value: 0, unit: 'USD', group: 'money', qualifier: 'near', role: 'from' });
  });

  it('drops a bare zero without a partner', () => {
    expect(analyse('风险几乎为零。').figures).toEqual([]);
  });

  it('numbers the pairs of a unit through the transcript', () => {
    const { figures } = analyse('贸易额从2亿美元增至5亿美元。投资额从1亿美元增至3亿美元。');
    expect(figures.map((figure) => figure.series)).toEqual(['usd_01', 'usd_01', 'usd_02', 'usd_02']);
  });
});

describe('automatic labels', () => {
  it('take the words of the clause and name the unit in English', () => {
    const [figure] = analyse('迄今已对38国单方面免签,欢迎大家来华。').figures;
    expect(figure?.labelZh).toBe('迄今已对');
    expect(figure?.labelEn).toBe('countries: “迄今已对”');
  });

  it('are at most sixteen characters long', () => {
    const [figure] = analyse(
      '我们愿同世界各国人民一道为了人类的共同未来持续不断地努力推进500个项目。',
    ).figures;
    expect(figure?.labelZh.length).toBeLessThanOrEqual(16);
    expect(figure?.labelZh).not.toBe('');
  });
});

describe('applyLabels', () => {
  const { transcript, dates, figures } = analyse('去年我们撤回300名中国公民。');
  const source = Array.from(transcript.reading.source).join('');
  const row = {
    table: 'figures',
    start: String(source.indexOf('300')),
    surface: '300名中国公民',
    label_zh: '撤回的公民',
    label_en: 'Citizens brought back',
    group: 'consular',
    series: '',
    role: '',
  };

  it('puts the words of the edition in place of the automatic ones', () => {
    const result = applyLabels({ figures, dates }, [row], transcript);
    expect(result.figures[0]).toMatchObject({
      labelZh: '撤回的公民',
      labelEn: 'Citizens brought back',
      group: 'consular',
    });
  });

  it('warns about each item without a row', () => {
    const { warnings } = applyLabels({ figures, dates }, [row], transcript);
    expect(warnings.map((warning) => `${warning.kind} ${warning.surface}`)).toEqual(['unlabelled_date 去年']);
  });

  it('leaves everything as found where the edition has no labels', () => {
    expect(applyLabels({ figures, dates }, [], transcript)).toEqual({ figures, dates, warnings: [] });
  });

  it.each([
    ['another surface', { ...row, surface: '400名中国公民' }],
    ['another place', { ...row, start: '0' }],
  ])('refuses a row with %s and names it', (_, wrong) => {
    expect(() => applyLabels({ figures, dates }, [wrong], transcript)).toThrow(InputError);
    expect(() => applyLabels({ figures, dates }, [wrong], transcript)).toThrow(/labels\.csv, row 2/);
  });

  it('refuses a row that stands there twice', () => {
    expect(() => applyLabels({ figures, dates }, [row, row], transcript)).toThrow(/row 3.*twice/);
  });
});

describe('loadUnits', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'units-'));
    for (const name of ['units.csv', 'unit-codes.csv', 'hedges.csv', 'number-names.csv']) {
      cpSync(join('data/lexicon', name), join(dir, name));
    }
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it.each([
    ['units.csv', '尺,measure,chi,,,yes,', /unit “chi” is not in unit-codes\.csv/],
    ['units.csv', '尺,length,metres,,,yes,', /kind is “length”/],
    ['units.csv', '尺,measure,metres,x,,yes,', /factor “x”/],
    ['units.csv', '公里,measure,km,,,yes,', /twice/],
    ['hedges.csv', '约莫,before,about,', /qualifier is “about”/],
    ['unit-codes.csv', 'chi,,尺,chi', /empty cell/],
  ])('refuses a bad row in %s (%s) and names file and row', (name, line, message) => {
    const path = join(dir, name);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, `${text}${line}\n`);
    expect(() => loadUnits(dir)).toThrow(message);
    expect(() => loadUnits(dir)).toThrow(`${name}, row ${text.trimEnd().split('\n').length + 1}`);
  });

  it('warns about a number whose unit nobody knows', () => {
    const { figures, warnings } = analyse('我们收到4500咖喱。');
    expect(figures).toEqual([]);
    expect(warnings.map((warning) => `${warning.kind} ${warning.surface}`)).toEqual(['unread_number 4500']);
  });
});
