${msg("gibt.es.nicht")}
