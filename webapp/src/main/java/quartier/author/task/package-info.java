/** What a person has to do and to look after: start page, problems, users, their own account. */
@NullMarked
package quartier.author.task;

import org.jspecify.annotations.NullMarked;
