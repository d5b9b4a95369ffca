/* csv_test.c: tables with commas. SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "base/csv.h"

#include <stdlib.h>
#include <string.h>

static struct csv *
open_text(const char *text)
{
	struct csv *c = malloc(sizeof *c);

	csv_open(c, text, strlen(text));
	return c;
}

TEST(csv, records_end_with_a_line_feed_and_the_last_may_lack_it)
{
	struct csv *c = open_text("a,b\r\n1,2\n3,");
	struct err e = { 0 };

	OK(csv_next(c, &e) && c->n == 2 && csv_column(c, "b") == 1);
	OK(strcmp(c->field[1], "b") == 0);
	OK(csv_column(c, "c") == -1);
	OK(csv_next(c, &e) && strcmp(c->field[1], "2") == 0);
	OK(csv_next(c, &e) && c->n == 2 && !c->field[1][0] && c->line == 3);
	OK(!csv_next(c, &e) && !e.kind);
	free(c);
}

TEST(csv, quotes_hold_commas_lines_and_doubled_quotes)
{
	struct csv *c = open_text("\xEF\xBB\xBF\"a,\"\"b\"\"\n2\",x\ny\n");
	struct err e = { 0 };

	OK(csv_next(c, &e) && c->n == 2);
	OK(strcmp(c->field[0], "a,\"b\"\n2") == 0);
	OK(csv_next(c, &e) && c->line == 3 && strcmp(c->field[0], "y") == 0);
	free(c);
}

TEST(csv, a_quote_in_the_wrong_place_names_its_line)
{
	static const char *const texts[] = { "a\nb\"c\n", "a\n\"b\n",
	    "a\n\"b\"c\n" };

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct csv *c = open_text(texts[i]);
		struct err e = { 0 };

		OK(csv_next(c, &e));
		OK(!csv_next(c, &e) && e.kind == ERR_MALFORMED);
		OK(strstr(e.says, "Line 2") != NULL);
		free(c);
	}
}

TEST(csv, a_row_has_as_many_fields_as_the_first)
{
	static const char *const texts[] = { "a,b\n1,2\n3\n",
	    "a,b\n1,2\n3,4,5\n", "a,b\n1,2\n\n" };

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct csv *c = open_text(texts[i]);
		struct err e = { 0 };

		c->name = "votes.csv";
		OK(csv_row(c, &e) && csv_row(c, &e));
		OK(!csv_row(c, &e) && e.kind == ERR_MALFORMED);
		STR_IS(e.says, "Line 3 of votes.csv: it has not as many "
		    "fields as the first line.");
		free(c);
	}
}

TEST(csv, a_record_has_so_many_fields_and_bytes_and_no_more)
{
	char *text = malloc(CSV_RECORD + 2);
	struct csv *c;
	struct err e = { 0 };

	memset(text, ',', CSV_FIELDS);
	text[CSV_FIELDS - 1] = '\0';
	c = open_text(text);
	OK(csv_next(c, &e) && c->n == CSV_FIELDS);
	text[CSV_FIELDS - 1] = ',';
	text[CSV_FIELDS] = '\0';
	csv_open(c, text, strlen(text));
	OK(!csv_next(c, &e) && e.kind == ERR_MALFORMED);
	memset(text, 'x', CSV_RECORD + 1);
	text[CSV_RECORD + 1] = '\0';
	csv_open(c, text, CSV_RECORD - 1);
	err_clear(&e);
	OK(csv_next(c, &e));
	csv_open(c, text, CSV_RECORD + 1);
	OK(!csv_next(c, &e) && e.kind == ERR_MALFORMED);
	free(c);
	free(text);
}
