// Lets linked.go declare functions without bodies.
