${content.title!}
