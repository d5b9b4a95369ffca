/* embed.c: files made into C, to be compiled in.
 *
 *	embed OUT.c TABLE FILE...
 *
 * Each becomes one row of the table (base/embed.h) under its own name without
 * the folder. A NUL stands after its bytes.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tools/tool.h"

#include <string.h>

static const char *
base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static void
put_bytes(struct text *out, int number, const struct text *file)
{
	text_printf(out, "static const unsigned char file_%d[] = {", number);
	for (size_t i = 0; i < file->n; i++)
		text_printf(out, "%s%d,", i % 20 ? "" : "\n",
		    (unsigned char)file->p[i]);
	text_str(out, "0\n};\n\n");
}

int
main(int argc, char **argv)
{
	struct text out = { 0 }, rows = { 0 };

	if (argc < 4) {
		fprintf(stderr, "usage: embed OUT.c TABLE FILE...\n");
		return 2;
	}
	text_str(&out, "/* Made by tools/embed; not to be edited. */\n"
	    "#include \"base/embed.h\"\n\n");
	for (int i = 3; i < argc; i++) {
		struct text file = file_read(argv[i]);

		put_bytes(&out, i, &file);
		text_str(&rows, "\t{ ");
		text_literal(&rows, base_name(argv[i]),
		    strlen(base_name(argv[i])));
		text_printf(&rows, ", file_%d, %zu },\n", i, file.n);
	}
	text_printf(&out, "extern const struct embedded %s[];\n"
	    "const struct embedded %s[] = {\n", argv[2], argv[2]);
	text_add(&out, rows.p, rows.n);
	text_str(&out, "\t{ 0, 0, 0 },\n};\n");
	file_write(argv[1], &out);
	return 0;
}
