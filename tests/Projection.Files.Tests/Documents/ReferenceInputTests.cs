using Projection.Diagnostics;
using Projection.Files.Documents;

namespace Projection.Files.Tests.Documents;

public class ReferenceInputTests
{
    public static TheoryData<string, string, string, string, string, string> Verdicts()
    {
        var data = new TheoryData<string, string, string, string, string, string>();
        foreach (string line in File.ReadLines(Reading.ReferenceFile("verdicts.csv")).Skip(1))
        {
            string[] cells = line.Split(',');
            data.Add(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Verdicts))]
    public async Task Read_ReferenceFile_GivesItsVerdict(string file, string verdict, string code, string line, string column, string words)
    {
        Parsed<DocumentNode> read = await DocumentReader.ReadAsync(Reading.ReferenceFile("files", file));
        string rendered = Reading.Render(read);

        Assert.Equal(verdict, read.Success ? "accept" : "reject");
        if (read.Success)
        {
            Assert.Empty(read.Diagnostics);
            return;
        }

        Diagnostic first = read.Diagnostics[0];
        Assert.Equal($"{code} {line} {column}", FormattableString.Invariant($"{first.Code} {first.Where!.Line} {first.Where.Column}"));
        Assert.All(read.Diagnostics, d => Assert.True(d is { Found: not null, Expected: not null, Mend: not null }, d.ToString()));
        Assert.All(words.Split('|'), word => Assert.Contains(word, rendered, StringComparison.Ordinal));
    }

    [Fact]
    public void Verdicts_CoverEveryFile()
    {
        IEnumerable<string> files = Directory.GetFiles(Reading.ReferenceFile("files")).Select(f => Path.GetFileName(f));
        IEnumerable<string> verdicts = File.ReadLines(Reading.ReferenceFile("verdicts.csv")).Skip(1).Select(l => l.Split(',')[0]);
        Assert.Equal(files.Order(StringComparer.Ordinal), verdicts.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("30_crlf.yaml")]
    [InlineData("31_cr_only.yaml")]
    [InlineData("32_mixed_line_ends.yaml")]
    [InlineData("33_no_final_newline.yaml")]
    public async Task Read_AnyLineEnds_SameValuesAndPlaces(string file)
    {
        DocumentNode expected = (await DocumentReader.ReadAsync(Reading.ReferenceFile("files", "00_valid_base.yaml"))).ValueOrThrow();
        DocumentNode actual = (await DocumentReader.ReadAsync(Reading.ReferenceFile("files", file))).ValueOrThrow();
        Assert.Equal(Reading.Text(expected), Reading.Text(actual));
        Assert.Equal(Places(expected), Places(actual));
    }

    [Theory]
    [InlineData("27_norway_and_friends.yaml", "{'country': 'NO', 'flag': 'yes', 'switch': 'on', 'code': '08', 'octal': '0o17', 'old_octal': '017', 'big': '1_000_000', 'time': '12:30:45', 'ver': '1.10', 'date': '2025-11-21'}")]
    [InlineData("36_utf8_bom.yaml", "{'name': 'Kịch bản tăng trưởng – tỉnh', 'indicators': {'GRDP (tỷ đồng)': '48112.70'}}")]
    [InlineData("47_nbsp_in_number.yaml", "{'grdp': '48\u00a0112.70', 'pop': '1\u202f292\u202f000'}")]
    [InlineData("51_comma_decimal.yaml", "{'grdp': {'base': '10,5'}, 'growth': '10,5'}")]
    [InlineData("52_dot_thousand_comma_decimal.yaml", "{'grdp': '48.112,70'}")]
    [InlineData("55_overflow.yaml", "{'a': '1e400', 'b': '-1e400', 'c': '1e-400'}")]
    [InlineData("57_percent_signs.yaml", "{'a': '9.5%', 'b': '9,5 %', 'c': '9.5 percent', 'd': '0.095'}")]
    [InlineData("60_leading_zero_hex.yaml", "{'a': '007', 'b': '0x1F', 'c': '0b101', 'd': '1.', 'e': '.5', 'f': '+5', 'g': '1e3', 'h': '1E+3'}")]
    [InlineData("62_negative_zero.yaml", "{'growth': '-0.0'}")]
    public async Task Read_NumberForms_StayTextAsWritten(string file, string expected)
    {
        Parsed<DocumentNode> read = await DocumentReader.ReadAsync(Reading.ReferenceFile("files", file));
        Assert.Equal(expected, Reading.Text(read.Value));
    }

    private static string Places(DocumentNode node) => FormattableString.Invariant($"{node.Where.Line}:{node.Where.Column}+{node.Where.Length} {node.Where.LineText}\n") + node switch
    {
        SequenceNode list => string.Concat(list.Items.Select(Places)),
        MappingNode mapping => string.Concat(mapping.Entries.Select(e => Places(e.Key) + Places(e.Value))),
        _ => "",
    };
}
