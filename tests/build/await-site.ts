/** Setup of each test file that looks at the built site. */
import { siteBuilt } from './built-site.ts';

await siteBuilt();
