using Projection.Statistics;

namespace Projection.Tests.Statistics;

public class Philox4x32Tests
{
    [Fact]
    public void Block_Random123Vectors_Matches()
    {
        int checkedRows = 0;
        foreach (string[] row in ReferenceTable.Rows("philox/random123_kat.csv", "generator,rounds,words,bits,counter,key,expected"))
        {
            if (row[0] == "philox4x32")
            {
                uint[] counter = Words(row[4]);
                uint[] key = Words(row[5]);
                Assert.Equal(Tuple4(Words(row[6])), Philox4x32.Block(Tuple4(counter), (key[0], key[1]), (int)ReferenceTable.Number(row[1])));
                checkedRows++;
            }
        }

        Assert.Equal(6, checkedRows);
    }

    [Fact]
    public void Block_CarriesAndStreams_Matches()
    {
        int checkedRows = 0;
        foreach (string[] row in ReferenceTable.Rows("philox/philox_blocks_extra.csv", "generator,rounds,counter_hex,key_hex,out_words,note"))
        {
            if (row[0] == "philox4x32")
            {
                Assert.Equal("10", row[1]);
                ulong high = ReferenceTable.Hex(row[2][..16]);
                ulong low = ReferenceTable.Hex(row[2][16..]);
                ulong key = ReferenceTable.Hex(row[3]);
                Assert.Equal(
                    Tuple4(Words(row[4])),
                    Philox4x32.Block((Low(low), High(low), Low(high), High(high)), (Low(key), High(key))));
                checkedRows++;
            }
        }

        Assert.Equal(40, checkedRows);
    }

    private static uint Low(ulong word) => (uint)(word & 0xFFFFFFFF);

    private static uint High(ulong word) => (uint)(word >> 32);

    private static uint[] Words(string text) => [.. text.Split(' ').Select(word => (uint)ReferenceTable.Hex(word))];

    private static (uint Word0, uint Word1, uint Word2, uint Word3) Tuple4(uint[] words) => (words[0], words[1], words[2], words[3]);
}
