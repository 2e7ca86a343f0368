using Projection.Diagnostics;

namespace Projection.Tests.Diagnostics;

/// <summary>Texts in two languages: values, nested wordings, texts that belong to the input.</summary>
public class WordingTests
{
    [Fact]
    public void Interpolated_WithValues_KeepsTheTemplateAndFillsBothLanguages()
    {
        Wording wording = $"did you mean {"grdp"}?";

        Assert.Equal("did you mean {0}?", wording.Template);
        Assert.Equal("did you mean grdp?", wording.In(Language.English));
        Assert.Equal("có phải ý bạn là grdp?", wording.In(Language.Vietnamese));
    }

    [Fact]
    public void Interpolated_WordingAsValue_IsSaidInTheSentencesLanguage()
    {
        Wording what = "target";
        Wording wording = $"the {what} {"a"} is there twice";

        Assert.Equal("the target a is there twice", wording.In(Language.English));
        Assert.Equal("có hai chỉ tiêu tên a", wording.In(Language.Vietnamese));
    }

    [Fact]
    public void Interpolated_Numbers_AreWrittenAsInTheInvariantCulture()
    {
        Wording wording = $"{1234.5} and {255:X4}";

        Assert.Equal("1234.5 and 00FF", wording.In(Language.English));
    }

    [Fact]
    public void Own_TextThatIsAlsoASentence_IsNotTranslated()
    {
        Assert.Equal("không có gì", ((Wording)"nothing").In(Language.Vietnamese));
        Assert.Equal("nothing", Wording.Own("nothing").In(Language.Vietnamese));
    }

    [Fact]
    public void In_BracesThatAreNoHoles_StayAsTheyAre()
    {
        Wording wording = $"{"a"} {{ }} {{7}}";

        Assert.Equal("a { } {7}", wording.In(Language.English));
        Assert.Equal("a { in front of it", ((Wording)"a { in front of it").In(Language.English));
    }

    [Fact]
    public void In_ValueWithBraces_IsNotReadAsATemplate()
    {
        Wording wording = $"did you mean {"{0}"}?";

        Assert.Equal("did you mean {0}?", wording.In(Language.English));
        Assert.Equal("có phải ý bạn là {0}?", wording.In(Language.Vietnamese));
    }

    [Fact]
    public void WithoutVietnamese_NamesWhatIsMissing()
    {
        Wording inner = "an unheard-of thing";
        Wording wording = $"nobody said {inner} before";

        Assert.Equal(["nobody said {0} before", "an unheard-of thing"], wording.WithoutVietnamese());
        Assert.Empty(((Wording)$"{5} / {"grdp"}").WithoutVietnamese());
        Assert.Empty(Wording.Own("any text").WithoutVietnamese());
    }

    [Fact]
    public void Equals_SameEnglishText_IsEqual()
    {
        Wording a = $"did you mean {"x"}?";
        Wording b = "did you mean x?";

        Assert.Equal(a, b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }

    [Fact]
    public void ToString_Vietnamese_HasLabelsOfItsOwn()
    {
        Diagnostic finding = Problem.MissingKey(new SourceLocation("a.yaml", 3, 1), "published", "the years, such as 2026-2030");

        Assert.Equal("a.yaml(3,1): error PRJ0202: published is missing\n   found:    nothing\n   expected: the years, such as 2026-2030\n   mend:     add `published: ...`", finding.ToString());
        Assert.Equal("a.yaml(3,1): lỗi PRJ0202: thiếu published\n   đang có:  không có gì\n   cần có:   các năm, ví dụ 2026-2030\n   cách sửa: thêm `published: ...`", finding.ToString(Language.Vietnamese));
        Assert.Equal("published is missing", finding.Message);
    }
}
