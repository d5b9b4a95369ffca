// main.go: a served log checked by golang.org/x/mod's sumdb/note and
// sumdb/tlog, which know nothing of us. SPDX-License-Identifier: Apache-2.0
//
//	gomod [-proofs=false] PREFIX
//
// PREFIX is the address below which checkpoint, vkey and tile/ stand. With
// -proofs=false what only a server has, proof/N, is not asked for. A line for
// each sentence that was checked; exit status 1 when one does not hold.
package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8
const width = 1 << height

var client = &http.Client{Timeout: 20 * time.Second}

// A served log, seen through the head that was opened at first.
type served struct {
	prefix  string
	key     note.Verifier
	head    tlog.Tree
	kept    map[string][]byte
	entries [][]byte
	reader  tlog.HashReader
}

func (s *served) get(path string) ([]byte, error) {
	if b, ok := s.kept[path]; ok {
		return b, nil
	}
	r, err := client.Get(s.prefix + "/" + path)
	if err != nil {
		return nil, err
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err == nil && r.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: status %s", path, r.Status)
	}
	if err == nil {
		s.kept[path] = b
	}
	return b, err
}

// The library writes tile/8/0/000 and tile/8/data/000; C2SP leaves the height
// out and says entries.
func path(t tlog.Tile) string {
	p := strings.TrimPrefix(t.Path(), fmt.Sprintf("tile/%d/", height))
	return "tile/" + strings.Replace(p, "data/", "entries/", 1)
}

// Height, ReadTiles and SaveTiles make it a tlog.TileReader.
func (s *served) Height() int { return height }

func (s *served) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, t := range tiles {
		b, err := s.get(path(t))
		if err != nil {
			return nil, err
		}
		all = append(all, b)
	}
	return all, nil
}

func (s *served) SaveTiles([]tlog.Tile, [][]byte) {}

// The library's tree is three lines too, with a first line of its own.
func readTree(text, origin string) (tlog.Tree, error) {
	first, rest, ok := strings.Cut(text, "\n")
	if !ok || first != origin {
		return tlog.Tree{}, fmt.Errorf("the first line is %q", first)
	}
	return tlog.ParseTree([]byte("go.sum database tree\n" + rest))
}

func (s *served) open(signed []byte) (tlog.Tree, error) {
	n, err := note.Open(signed, note.VerifierList(s.key))
	if err != nil {
		return tlog.Tree{}, err
	}
	return readTree(n.Text, s.key.Name())
}

func (s *served) readKey() error {
	line, err := s.get("vkey")
	if err == nil {
		s.key, err = note.NewVerifier(strings.TrimSuffix(string(line), "\n"))
	}
	return err
}

func (s *served) readHead() error {
	signed, err := s.get("checkpoint")
	if err == nil {
		s.head, err = s.open(signed)
	}
	s.reader = tlog.TileHashReader(s.head, s)
	return err
}

func (s *served) alteredHead() error {
	signed, err := s.get("checkpoint")
	if err != nil {
		return err
	}
	for i := range signed[:bytes.Index(signed, []byte("\n\n"))] {
		other := append([]byte(nil), signed...)
		other[i] ^= 1
		if _, err := s.open(other); err == nil {
			return fmt.Errorf("byte %d was changed", i)
		}
	}
	return nil
}

func cut(bundle []byte, n int) ([][]byte, error) {
	var all [][]byte
	for ; n > 0; n-- {
		if len(bundle) < 2 {
			return nil, errors.New("ends inside a length")
		}
		size := int(binary.BigEndian.Uint16(bundle))
		bundle = bundle[2:]
		if len(bundle) < size {
			return nil, errors.New("ends inside an entry")
		}
		all = append(all, bundle[:size])
		bundle = bundle[size:]
	}
	if len(bundle) > 0 {
		return nil, errors.New("goes on after its last entry")
	}
	return all, nil
}

func (s *served) readBundles() error {
	for at := int64(0); at < s.head.N; at += width {
		t := tlog.Tile{H: height, L: -1, N: at / width, W: width}
		if s.head.N-at < width {
			t.W = int(s.head.N - at)
		}
		b, err := s.get(path(t))
		if err != nil {
			return err
		}
		entries, err := cut(b, t.W)
		if err != nil {
			return fmt.Errorf("bundle %d: %v", t.N, err)
		}
		s.entries = append(s.entries, entries...)
	}
	return nil
}

// Every partial bundle that the log has passed is served still.
func (s *served) parts() error {
	for w := int64(1); w < width && w < s.head.N; w++ {
		t := tlog.Tile{H: height, L: -1, N: 0, W: int(w)}
		b, err := s.get(path(t))
		if err != nil {
			return err
		}
		entries, err := cut(b, t.W)
		if err != nil {
			return fmt.Errorf("%s: %v", path(t), err)
		}
		if !bytes.Equal(entries[w-1], s.entries[w-1]) {
			return fmt.Errorf("%s is another", path(t))
		}
	}
	return nil
}

func (s *served) leaves() error {
	for i, e := range s.entries {
		h, err := s.reader.ReadHashes([]int64{
			tlog.StoredHashIndex(0, int64(i))})
		if err != nil {
			return fmt.Errorf("entry %d: %v", i, err)
		}
		if h[0] != tlog.RecordHash(e) {
			return fmt.Errorf("entry %d is not its leaf", i)
		}
	}
	return nil
}

func (s *served) root() error {
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(at []int64) ([]tlog.Hash, error) {
		var all []tlog.Hash
		for _, i := range at {
			all = append(all, stored[i])
		}
		return all, nil
	})
	for i, e := range s.entries {
		h, err := tlog.StoredHashes(int64(i), e, reader)
		if err != nil {
			return err
		}
		stored = append(stored, h...)
	}
	h, err := tlog.TreeHash(s.head.N, reader)
	if err == nil && h != s.head.Hash {
		err = fmt.Errorf("%v is not %v", h, s.head.Hash)
	}
	return err
}

func (s *served) inclusion() error {
	for i, e := range s.entries {
		n := int64(i)
		p, err := tlog.ProveRecord(s.head.N, n, s.reader)
		if err != nil {
			return fmt.Errorf("entry %d: %v", n, err)
		}
		h := tlog.RecordHash(e)
		err = tlog.CheckRecord(p, s.head.N, s.head.Hash, n, h)
		if err != nil {
			return fmt.Errorf("entry %d: %v", n, err)
		}
		h[n%tlog.HashSize] ^= 1
		if tlog.CheckRecord(p, s.head.N, s.head.Hash, n, h) == nil {
			return fmt.Errorf("entry %d: another leaf is proven", n)
		}
	}
	return nil
}

func (s *served) consistency() error {
	for m := int64(1); m <= s.head.N; m++ {
		old, err := tlog.TreeHash(m, s.reader)
		if err != nil {
			return fmt.Errorf("size %d: %v", m, err)
		}
		p, err := tlog.ProveTree(s.head.N, m, s.reader)
		if err != nil {
			return fmt.Errorf("size %d: %v", m, err)
		}
		err = tlog.CheckTree(p, s.head.N, s.head.Hash, m, old)
		if err != nil {
			return fmt.Errorf("size %d: %v", m, err)
		}
		old[m%tlog.HashSize] ^= 1
		if tlog.CheckTree(p, s.head.N, s.head.Hash, m, old) == nil {
			return fmt.Errorf("size %d: another root is proven", m)
		}
	}
	return nil
}

type leaf struct {
	Act struct {
		After *struct {
			Root string
			Size int64
		}
	}
}

// Each act names the head that its signer had seen: an earlier one, signed by
// somebody else than the log.
func (s *served) seen() error {
	several := map[int64]bool{}
	for i, e := range s.entries {
		var l leaf
		if err := json.Unmarshal(e, &l); err != nil {
			return fmt.Errorf("entry %d: %v", i, err)
		}
		if l.Act.After == nil {
			continue
		}
		root, err := tlog.ParseHash(l.Act.After.Root)
		if err != nil {
			return fmt.Errorf("entry %d: %v", i, err)
		}
		m := l.Act.After.Size
		p, err := tlog.ProveTree(s.head.N, m, s.reader)
		if err == nil {
			err = tlog.CheckTree(p, s.head.N, s.head.Hash, m, root)
		}
		if err != nil {
			return fmt.Errorf("entry %d, size %d: %v", i, m, err)
		}
		several[m] = true
	}
	if len(several) < 10 {
		return fmt.Errorf("only %d earlier heads are named", len(several))
	}
	return nil
}

// The next line; without its end it is none.
func line(b []byte) (string, []byte, error) {
	i := bytes.IndexByte(b, '\n')
	if i < 0 {
		return "", nil, errors.New("a line does not end")
	}
	return string(b[:i]), b[i+1:], nil
}

func readProof(b []byte) (n int64, p tlog.RecordProof, signed []byte, err error) {
	l, b, err := line(b)
	if err != nil || l != "c2sp.org/tlog-proof@v1" {
		return 0, nil, nil, errors.New("the first line is another")
	}
	l, b, err = line(b)
	if err != nil {
		return 0, nil, nil, err
	}
	if _, err = fmt.Sscanf(l, "index %d", &n); err != nil {
		return 0, nil, nil, err
	}
	for {
		if l, b, err = line(b); err != nil || l == "" {
			return n, p, b, err
		}
		h, err := tlog.ParseHash(l)
		if err != nil {
			return 0, nil, nil, err
		}
		p = append(p, h)
	}
}

func (s *served) proof(n int64) error {
	b, err := s.get(fmt.Sprintf("proof/%d", n))
	if err != nil {
		return err
	}
	at, p, signed, err := readProof(b)
	if err != nil {
		return err
	}
	if at != n {
		return fmt.Errorf("it is of entry %d", at)
	}
	head, err := s.open(signed)
	if err != nil {
		return err
	}
	h := tlog.RecordHash(s.entries[n])
	if err = tlog.CheckRecord(p, head.N, head.Hash, n, h); err != nil {
		return err
	}
	if n > 0 && tlog.CheckRecord(p, head.N, head.Hash, n-1, h) == nil {
		return errors.New("it proves another place too")
	}
	return nil
}

func main() {
	proofs := flag.Bool("proofs", true, "ask for proof/N too")
	failed := 0

	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	s := &served{prefix: flag.Arg(0), kept: map[string][]byte{}}
	check := func(sentence string, err error) bool {
		if err == nil {
			fmt.Println("[       OK ]", sentence)
		} else {
			fmt.Println("[  FAILED  ]", sentence+":", err)
			failed++
		}
		return err == nil
	}
	if !check("the verifier key is one", s.readKey()) ||
		!check("the checkpoint is signed by it", s.readHead()) ||
		!check("no byte of it can be changed", s.alteredHead()) ||
		!check("the bundles hold the entries", s.readBundles()) {
		os.Exit(1)
	}
	check("every entry is the leaf of the hash tiles", s.leaves())
	check("the entries hash to the signed root", s.root())
	check("every entry is proven from the tiles, and no other", s.inclusion())
	check("every earlier size is proven, and no other root", s.consistency())
	check("the heads that acts name are earlier ones of this", s.seen())
	last := s.head.N - 1
	for _, n := range []int64{0, 1, 2, 100, 255, 256, 257, 511, 512, last - 1, last} {
		if *proofs && n < s.head.N {
			check(fmt.Sprintf("the proof file of entry %d", n), s.proof(n))
		}
	}
	if *proofs {
		check("the partial bundles of other sizes are served", s.parts())
		_, err := s.get(fmt.Sprintf("proof/%d", s.head.N))
		if err != nil {
			err = nil
		} else {
			err = errors.New("there is one")
		}
		check("an entry that is none has no proof file", err)
	}
	if failed > 0 {
		os.Exit(1)
	}
}
