/* schema.c: chancery schema: the kinds of act, for reading, for a program, and
 * as the manual page chancery-acts(7), all from the tables of src/act/.
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/cli.h"

#include "act/schema.h"

#include <stdio.h>
#include <string.h>

static void
print_fields(const struct field *f, int indent)
{
	for (; f->name; f++) {
		printf("%*s%-14s %s%s%s%s%s: %s\n", indent, "", f->name,
		    f->flags & FIELD_MANY ? "list of " : "", field_form_word(f->form),
		    f->of ? " " : "", f->of ? f->of : "",
		    f->flags & FIELD_OPTIONAL ? ", optional" : "", f->help);
		if (f->rows)
			print_fields(f->rows, indent + 4);
	}
}

static void
print_who(unsigned who, FILE *f)
{
	const char *comma = "", *word;

	for (unsigned bit = 1; (word = who_word(bit)); bit <<= 1)
		if (who & bit) {
			fprintf(f, "%s%s", comma, word);
			comma = ", ";
		}
	fputc('\n', f);
}

static void
print_type(const struct act_type *t, bool json)
{
	struct arena *a;
	struct buf b = BUF_MAX(1 << 20);

	if (!json) {
		printf("%s (version %d): %s\n  by ", t->name, t->version,
		    t->gist);
		print_who(t->who, stdout);
		printf("  access %s\n", access_word(t));
		print_fields(t->fields, 2);
		for (const struct guard *g = t->guards; g && g->ask; g++)
			printf("  refused [%s] %s\n", g->rule, g->says);
		return;
	}
	a = arena_new(4 << 20);
	json_write(&b, schema_of(a, t));
	printf("%s\n", b.p);
	buf_free(&b);
	arena_release(a);
}

/* --- the manual page ------------------------------------------------------ */

/* A line of text in mdoc: no line of it begins a macro, no backslash escapes. */
static void
man_text(const char *s)
{
	if (*s == '.' || *s == '\'')
		fputs("\\&", stdout);
	for (; *s; s++)
		if (*s == '\\')
			fputs("\\e", stdout);
		else
			putchar(*s);
	putchar('\n');
}

static void
man_fields(const struct field *f)
{
	printf(".Bl -tag -width Ds\n");
	for (; f->name; f++) {
		printf(".It Cm %s : %s%s%s\n", f->name,
		    f->flags & FIELD_MANY ? "list of " : "",
		    field_form_word(f->form),
		    f->flags & FIELD_OPTIONAL ? ", optional" : "");
		man_text(f->help);
		if (f->of) {
			printf(".Pq ");
			man_text(f->of);
		}
		if (f->rows)
			man_fields(f->rows);
	}
	printf(".El\n");
}

static void
man_type(const struct act_type *t)
{
	printf(".Ss %s (version %d)\n", t->name, t->version);
	man_text(t->gist);
	printf(".Pp\nBy: ");
	print_who(t->who, stdout);
	printf(".Pp\nAccess: %s\n", access_word(t));
	man_fields(t->fields);
	if (!t->guards || !t->guards->ask)
		return;
	printf(".Pp\nRefused:\n.Bl -bullet -compact\n");
	for (const struct guard *g = t->guards; g->ask; g++) {
		printf(".It\n");
		man_text(g->says);
		printf(".Bq %s\n", g->rule);
	}
	printf(".El\n");
}

static void
print_manual(void)
{
	printf(".\\\" Written by chancery schema --manual.\n"
	    ".Dd November 25, 2026\n.Dt CHANCERY-ACTS 7\n.Os\n.Sh NAME\n"
	    ".Nm chancery-acts\n.Nd the kinds of act and their fields\n"
	    ".Sh DESCRIPTION\nEvery formal step is an act of one of these "
	    "kinds.\nA field is given to\n.Xr chancery 1\nas\n"
	    ".Cm act Ar kind Ar field Ns = Ns Ar value .\n"
	    "What each rule in brackets means stands in\n"
	    ".Pa docs/rules.md .\n");
	for (size_t i = 0; act_types[i]; i++)
		man_type(act_types[i]);
	printf(".Sh SEE ALSO\n.Xr chancery 1\n");
}

int
cmd_schema(const struct cli *c)
{
	const struct act_type *t;
	struct err e;

	if (c->manual) {
		print_manual();
		return EXIT_DONE;
	}
	if (!c->nwords) {
		for (size_t i = 0; act_types[i]; i++) {
			if (c->json)
				print_type(act_types[i], true);
			else
				printf("%-22s %s\n", act_types[i]->name,
				    act_types[i]->gist);
		}
		return EXIT_DONE;
	}
	t = act_type_find(c->words[0]);
	if (!t) {
		err_absent(&e, "There is no kind of act named %.60s.",
		    c->words[0]);
		return cli_say(&e);
	}
	print_type(t, c->json);
	return EXIT_DONE;
}
