${field?api.toString()}
