/** Short forms that are also adverbs, adjectives and function words: without a frame never read as actors. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  '多新老大白黑西东南北海特立安文博刚所也以比科索利约基密中',
);
