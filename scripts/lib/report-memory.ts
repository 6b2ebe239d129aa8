// Loaded before a command by the benchmark: the peak resident memory of the process, in KB, as its last words.
process.on('exit', () => {
  process.stderr.write(`peak-memory-kb ${process.resourceUsage().maxRSS}\n`);
});
