/* tool.h: what the build helpers share: whole files, complaints, growing text.
 *
 * The helpers run on the machine that builds, before any floor exists, so they
 * link nothing of src/. They are short programs: memory is never given back,
 * and a fault of the machine ends the program.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TOOLS_TOOL_H
#define TOOLS_TOOL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct text {
	char *p;	/* always followed by a NUL */
	size_t n, cap;
};

void text_add(struct text *, const char *, size_t n);
void text_str(struct text *, const char *);
void text_byte(struct text *, int c);
void text_printf(struct text *, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));

/* "file:line: error: sentence" on stderr, and one more in complaints. */
void complain(const char *file, int line, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));
extern int complaints;

/* The machine said no: perror and exit 1. */
void give_up(const char *what) __attribute__((noreturn));

void *grow(void *, size_t n, size_t each);	/* realloc that never fails */
char *copy(const char *, size_t n);
struct text file_read(const char *path);	/* exits when it cannot */
bool file_exists(const char *path);
/* Replaces the file only as a whole. */
void file_write(const char *path, const struct text *);

/* One line of text at a time, without its newline. *at starts at 0. */
bool line_next(const struct text *, size_t *at, const char **line, size_t *n);

/* s as a C string literal, quotes included. One literal a line of text, each
 * line but the first indented by a tab. */
void text_literal(struct text *, const char *s, size_t n);

/* Calls fn for every regular file under folder, in byte order of the paths. A
 * folder that is not there holds no files. */
void walk(const char *folder, void (*fn)(const char *path, void *), void *);
/* The path from src/ or po/ on, or the bare name: the same wherever the build
 * stands. */
const char *source_name(const char *path);
bool ends_with(const char *, const char *tail);

#endif
