${field.getClass().getName()}
