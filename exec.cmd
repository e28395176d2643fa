@rem npm start says "exec node build/start.mjs", so that a shell steps aside and signals reach the program.
@rem The shell of Windows has no such word: this is it.
@%*
