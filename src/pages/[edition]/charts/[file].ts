import { chartDataRoute } from '../../../publish/chart-data-route.ts';

export const { getStaticPaths, GET } = chartDataRoute('zh');
