// Loaded before a command by the benchmark: what the process used, as its last words.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(
    `used ${JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakKb: maxRSS })}\n`,
  );
});
