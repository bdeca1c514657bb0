// Preloaded into every service: when the launcher dies, however, its services end as well.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
