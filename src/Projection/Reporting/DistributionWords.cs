using Projection.Arithmetic;
using Projection.Reporting.Texts;
using Projection.Statistics;

namespace Projection.Reporting;

/// <summary>Writes a distribution for people, in the unit of a table.</summary>
internal sealed class DistributionWords(PageWriter page, ReportTexts texts)
{
    // As many as the scenario may have written; zeros at the end are left out.
    private const int MostDecimals = 6;

    /// <summary>The distribution with its numbers in the unit.</summary>
    /// <param name="distribution">In base units.</param>
    /// <param name="unit">The unit of the table.</param>
    /// <returns>For example <c>normal (11; 3)</c>.</returns>
    public string Of(IDistribution distribution, Unit unit) => distribution switch
    {
        Normal n => With(texts.NormalName, unit, n.Mean, n.StandardDeviation),
        LogNormal l => $"{texts.LogNormalName} ({Number(l.Median, unit)}; {Pure(l.Spread)})",
        StudentT t => $"{texts.StudentName} {Pure(t.Degrees)} ({Number(t.Location, unit)}; {Number(t.Scale, unit)})",
        Triangular t => With(texts.TriangularName, unit, t.Low, t.Mode, t.High),
        Pert p => With(texts.PertName, unit, p.Low, p.Mode, p.High),
        Uniform u => With(texts.UniformName, unit, u.Low, u.High),
        TwoPieceNormal t => With(texts.TwoPieceName, unit, t.Mode, t.Below, t.Above),
        Empirical e => With(TextTemplate.Fill(texts.EmpiricalName, e.Values.Length), unit, e.Low, e.High),
        SmoothedEmpirical s => With(TextTemplate.Fill(texts.SmoothedName, s.Values.Length), unit, s.Values[0], s.Values[^1]),
        Constant c => With(texts.ConstantName, unit, c.Value),
        Truncated t => TextTemplate.Fill(texts.Within, Of(t.Whole, unit), Ends(t, unit)),
        _ => distribution.ToString()!,
    };

    /// <summary>A number of base units in the unit, with the decimals that it has.</summary>
    public string Number(double value, Unit unit) => double.IsFinite(value) ? Trimmed(Exactly(value) / unit.Scale) : "∞";

    private string With(string name, Unit unit, params double[] numbers) => $"{name} ({string.Join("; ", numbers.Select(number => Number(number, unit)))})";

    private string Pure(double value) => Trimmed(Exactly(value));

    private string Ends(Truncated cut, Unit unit) => (double.IsFinite(cut.Low), double.IsFinite(cut.High)) switch
    {
        (true, true) => $"[{Number(cut.Low, unit)}; {Number(cut.High, unit)}]",
        (true, false) => $"≥ {Number(cut.Low, unit)}",
        _ => $"≤ {Number(cut.High, unit)}",
    };

    // The number that a person would write: the shortest decimal that is read as this double.
    private static Rational Exactly(double value) => Rational.Parse(value.ToString("R", System.Globalization.CultureInfo.InvariantCulture));

    private string Trimmed(Rational value)
    {
        string text = page.Format.Format(value, MostDecimals);
        return text.TrimEnd('0').TrimEnd(page.Format.DecimalMark);
    }
}
