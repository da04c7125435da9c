${cmsfn.decode(content).editHTML!}
