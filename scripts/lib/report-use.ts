// Preloaded by the benchmark: reports resource use at exit.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(
    `used ${JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakKb: maxRSS })}\n`,
  );
});
