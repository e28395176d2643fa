@rem `npm start` says `exec node ...` so that on Linux and macOS a signal reaches the program and not a shell before it.
@rem Windows has no `exec`: this runs what follows.
@%*
