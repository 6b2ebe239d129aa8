import type { Principle, Verdict } from '../i18n/methods-page.ts';
import type { Lang } from '../lib/language.ts';

/** A Chartability heuristic, and whether this site's charts meet it. */
export interface Heuristic {
  principle: Principle;
  /** Whether Chartability ranks it as critical. */
  critical: boolean;
  /** Its name in Chartability, which describes the failure. */
  name: string;
  verdict: Verdict;
  /** 1 or 2 sentences. */
  evidence: Record<Lang, string>;
  /** Path of a test that shows it. */
  test?: string;
}

/** Source: Chartability by Frank Elavsky and contributors. */
export const chartability = 'https://chartability.github.io/POUR-CAF/';

/**
 * All critical heuristics, and others that apply: not those on chart-building controls, long animations or statistical
 * estimates.
 */
export const heuristics: readonly Heuristic[] = [
  {
    principle: 'perceivable',
    critical: true,
    name: 'Low contrast',
    verdict: 'partly',
    evidence: {
      zh: '文字和标记的对比度在浅色、深色两种主题下都经过测试。作背景用的淡色线条不算在内；读者要求高对比度时，它们也会加深。',
      en: 'The contrast of text and marks is tested in the light and the dark theme. Pale strips in the background fall short of it, and become darker for readers who ask for more contrast.',
    },
    test: 'tests/charts/colour.test.ts',
  },
  {
    principle: 'perceivable',
    critical: true,
    name: 'Content is only visual',
    verdict: 'partly',
    evidence: {
      zh: '每张图都有替代文字和表格，标记的名称说明每个数是什么。检查用的是浏览器的无障碍树，没有用屏幕阅读器实测。',
      en: 'Every chart has a text alternative and a table, and the name of a mark says what each of its numbers is. This was checked in the browser’s accessibility tree, not with screen readers.',
    },
    test: 'tests/charts/mark-names.test.ts',
  },
  {
    principle: 'perceivable',
    critical: true,
    name: 'Small text size',
    verdict: 'partly',
    evidence: {
      zh: '故事页图中的文字按原尺寸不小于该准则的下限；窗口很窄或很矮时，图会缩小，文字也随之缩小。',
      en: 'Text in the pictures of the story is drawn no smaller than the heuristic allows; in very narrow or low windows pictures shrink, and their text with them.',
    },
    test: 'tests/charts/place-stages.test.ts',
  },
  {
    principle: 'perceivable',
    critical: true,
    name: 'Visual presents seizure risk',
    verdict: 'met',
    evidence: {
      zh: '没有闪烁，也没有循环的动画。标记只在换步时移动一次；读者要求减少动态效果时不移动。',
      en: 'Nothing flashes or loops. Marks move once from step to step, and not at all for readers who ask for less motion.',
    },
    test: 'tests/e2e/essay.test.ts',
  },
  {
    principle: 'perceivable',
    critical: false,
    name: 'Color is used alone to communicate meaning',
    verdict: 'partly',
    evidence: {
      zh: '提问和回答除颜色外还以位置、标题或表格区分。按议题上色的图在名称和表格里写明议题，但图上没有纹理。',
      en: 'Questions and answers are also told apart by place, head or table. Charts coloured by topic name the topic in their marks’ names and tables, but have no textures.',
    },
  },
  {
    principle: 'perceivable',
    critical: false,
    name: 'Not CVD-friendly',
    verdict: 'met',
    evidence: {
      zh: '配色在模拟的红、绿、蓝色觉缺陷下测过色差。',
      en: 'Differences between colours are tested under simulated protan, deutan and tritan vision.',
    },
    test: 'tests/charts/colour.test.ts',
  },
  {
    principle: 'operable',
    critical: true,
    name: 'Interaction modality only has one input type',
    verdict: 'partly',
    evidence: {
      zh: '标记可用鼠标、触摸和键盘打开；没有脚本时，图表页上的标记仍是链接。未与屏幕阅读器一起在触摸设备上实测。',
      en: 'Marks open by mouse, touch and keyboard; without script those on a chart’s page are links. Touch together with a screen reader was not tried.',
    },
    test: 'tests/e2e/panel.test.ts',
  },
  {
    principle: 'operable',
    critical: true,
    name: 'No interaction cues or instructions',
    verdict: 'met',
    evidence: {
      zh: '焦点进入图时会显示按键说明，屏幕阅读器也能读到。',
      en: 'When the focus is in a graphic, the keys that work in it are shown, and are its description for screen readers.',
    },
  },
  {
    principle: 'operable',
    critical: true,
    name: 'Controls override AT controls',
    verdict: 'met',
    evidence: {
      zh: '方向键、Home 和 End 只在图中的标记有焦点时起作用，不用字母键，也不改 Tab 键。',
      en: 'Arrow keys, Home and End act only while a mark of a graphic has the focus. No letters are used, and Tab does what it always does.',
    },
  },
  {
    principle: 'operable',
    critical: false,
    name: 'Keyboard focus indicator missing, obscured, or low contrast',
    verdict: 'met',
    evidence: {
      zh: '用键盘走遍故事页，测试每个停留处是否看得见。',
      en: 'A test walks through the story by keyboard, forwards and backwards, and looks whether every stop is in sight.',
    },
    test: 'tests/e2e/essay-reading.test.ts',
  },
  {
    principle: 'operable',
    critical: false,
    name: 'Inappropriate tab stops',
    verdict: 'met',
    evidence: {
      zh: '有脚本时，每张图对 Tab 键来说只有一站，方向键在标记之间移动。图表页的图前还有跳过的链接。',
      en: 'With script a graphic is one stop of the Tab key, and arrow keys go from mark to mark. On a chart’s page a link leads past the graphic.',
    },
  },
  {
    principle: 'operable',
    critical: false,
    name: 'Target pointer interaction size is too small',
    verdict: 'partly',
    evidence: {
      zh: '整行都可以点按；细条之间的点按算在最近的一条上。密集的图中，每条得到的地方仍小于该准则的要求；同样的内容在表格和记录稿里。',
      en: 'Whole rows can be pressed, and a press between strips counts for the nearest. Where strips lie close, each has less room than the heuristic asks for; tables and transcript have the same content.',
    },
    test: 'tests/unit/press.test.ts',
  },
  {
    principle: 'understandable',
    critical: true,
    name: 'No explanation for purpose or for how to read',
    verdict: 'met',
    evidence: {
      zh: '每张图都说明怎样看、数的是什么；缺了这段文字，网站就无法生成。',
      en: 'Every chart says how to read it and what is counted; without these words the site is not built.',
    },
    test: 'tests/charts/drawing.test.ts',
  },
  {
    principle: 'understandable',
    critical: true,
    name: 'No title, summary, or caption',
    verdict: 'met',
    evidence: {
      zh: '每张图的标题就是一句有数据支持的结论。',
      en: 'The title of every chart is a finding that the data bear out.',
    },
    test: 'tests/charts/drawing.test.ts',
  },
  {
    principle: 'understandable',
    critical: true,
    name: 'Reading level inappropriate',
    verdict: 'unmet',
    evidence: {
      zh: '没有测过文字的阅读难度。外交用语照原文引用。',
      en: 'The reading level of the texts was not measured. Terms of diplomacy are quoted as they were said.',
    },
  },
  {
    principle: 'understandable',
    critical: false,
    name: 'Changes are not easy to follow',
    verdict: 'partly',
    evidence: {
      zh: '同一个标记从一张图移到下一张图。换图不向屏幕阅读器播报；每一步的文字和替代文字按顺序排在页面里。',
      en: 'The same mark moves from picture to picture. Changes are not announced to screen readers; the text and the text alternative of each step stand in the page in their order.',
    },
  },
  {
    principle: 'understandable',
    critical: false,
    name: 'Metrics and variables are undefined',
    verdict: 'met',
    evidence: {
      zh: '计数规则在本页，各列的含义在数据页。',
      en: 'The counting rules are on this page, and every column is defined on the data page.',
    },
    test: 'tests/build/data-page.test.ts',
  },
  {
    principle: 'robust',
    critical: false,
    name: 'Semantically invalid',
    verdict: 'partly',
    evidence: {
      zh: '自动检查工具 axe 在各类页面上没有发现问题；没有用屏幕阅读器复核。',
      en: 'The checker axe finds nothing on pages of each kind; screen readers have not confirmed it.',
    },
    test: 'tests/e2e/pages.test.ts',
  },
  {
    principle: 'robust',
    critical: false,
    name: 'Fragile technology support',
    verdict: 'met',
    evidence: {
      zh: '在几种浏览器、旧版浏览器、没有脚本和打印时，都有文字、图和表格。',
      en: 'Words, pictures and tables are there in several browsers, in old ones, without script and in print.',
    },
    test: 'tests/e2e/old-engines.test.ts',
  },
  {
    principle: 'compromising',
    critical: true,
    name: 'No table',
    verdict: 'met',
    evidence: {
      zh: '每张图的表格都在它的图表页上。',
      en: 'Every chart has its table on its page.',
    },
    test: 'tests/build/chart-pages.test.ts',
  },
  {
    principle: 'compromising',
    critical: false,
    name: 'Information cannot be navigated according to narrative or structure',
    verdict: 'partly',
    evidence: {
      zh: '标题、说明、图和表格依次排列，方向键按阅读顺序走过标记，但不能在组与组之间跳转。',
      en: 'Title, explanation, graphic and table follow each other, and arrow keys go through marks in reading order; they do not jump from group to group.',
    },
  },
  {
    principle: 'compromising',
    critical: false,
    name: 'Table/data is static',
    verdict: 'met',
    evidence: {
      zh: '表格可以排序，也可以下载。',
      en: 'Tables can be sorted and downloaded.',
    },
    test: 'tests/e2e/chart-pages.test.ts',
  },
  {
    principle: 'compromising',
    critical: false,
    name: 'State is not easy to share and reproduce',
    verdict: 'met',
    evidence: {
      zh: '每一步、每种数法和每句话都有自己的地址。',
      en: 'Every step, every way of counting and every sentence has an address of its own.',
    },
    test: 'tests/build/variants.test.ts',
  },
  {
    principle: 'assistive',
    critical: true,
    name: 'Data density is inappropriate',
    verdict: 'partly',
    evidence: {
      zh: '故事一步只说一件事。按句子画的图一次显示全部句子，密度是有意的，图旁有说明。',
      en: 'A step of the story shows one thing. Charts that draw every sentence are dense on purpose, and say so in words.',
    },
  },
  {
    principle: 'assistive',
    critical: true,
    name: 'Navigation and interaction is tedious',
    verdict: 'partly',
    evidence: {
      zh: '有脚本时按一次 Tab 键就过了一张图。在图里走到很靠后的标记，仍要按很多次方向键；End 键到最后一个。',
      en: 'With script one press of Tab leads past a graphic. To a mark far inside, arrow keys are still many presses; End leads to the last.',
    },
  },
  {
    principle: 'assistive',
    critical: false,
    name: 'Visually apparent features and relationships are not described',
    verdict: 'met',
    evidence: {
      zh: '标题和替代文字用数据说出图里最显眼的东西。没有声音或触觉版本。',
      en: 'Title and text alternative say from the data what stands out. There is no version for the ear or the fingers.',
    },
  },
  {
    principle: 'flexible',
    critical: true,
    name: 'User style change not respected',
    verdict: 'partly',
    evidence: {
      zh: '跟随浏览器的字号、配色主题、高对比度和减少动态效果的设置。图中文字随图缩放，不随字号设置变化。',
      en: 'Settings for text size, theme, contrast, forced colours and motion are followed. Text inside a graphic grows with the graphic and not with the setting for text.',
    },
    test: 'tests/e2e/pages.test.ts',
  },
  {
    principle: 'flexible',
    critical: false,
    name: 'Scrolling experiences cannot be altered',
    verdict: 'met',
    evidence: {
      zh: '没有脚本、要求减少动态效果或打印时，故事是一步一图的普通长页；键盘和按钮可以逐步前进。',
      en: 'Without script, with less motion and in print the story is a plain page of texts and pictures; keys and a button go from step to step.',
    },
    test: 'tests/e2e/essay.test.ts',
  },
  {
    principle: 'flexible',
    critical: false,
    name: 'Zoom and reflow are not supported',
    verdict: 'met',
    evidence: {
      zh: '在很窄的窗口里、把字号放大到 WCAG 要求的程度时，没有横向滚动。',
      en: 'No page scrolls sideways in a very narrow window or with text made as large as WCAG asks for.',
    },
    test: 'tests/e2e/large-text.test.ts',
  },
];
