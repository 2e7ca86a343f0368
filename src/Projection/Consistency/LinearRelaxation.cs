using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Consistency;

/// <summary>Which linear conditions a tape has: sums as they are, quotients as two lines through the origin, products as planes around them.</summary>
/// <remarks>
/// Where the quotient of two quantities x/y lies in [l, h] and y is not negative, l*y &lt;= x &lt;= h*y. Shares, figures per head,
/// ratios of sums and growth from year to year become linear that way without a column for the rate itself. Immutable.
/// </remarks>
internal sealed class LinearRelaxation
{
    private const int MostFactors = 6;

    public LinearRelaxation(Program program, int[] order)
    {
        var forms = new TapeForms(program);

        // One plus a rate is no sum of interest: levels bound the rate through their quotient.
        Sums = [.. order.Where(i => IsSum(program, i)).Select(i => new LinearCondition.Sum(i, forms.AffineOf(i))).Where(s => s.Form.Terms.Length > 1)];
        HashSet<int> columns = [.. Sums.Select(s => s.Number), .. Sums.SelectMany(s => s.Form.Terms.Select(t => t.Number))];
        foreach (int i in order.Where(i => program.Instructions[i].Operation == Operation.Divide))
        {
            columns.Add(program.Instructions[i].Left);
            columns.Add(program.Instructions[i].Right);
        }

        columns.RemoveWhere(i => program.Instructions[i].Operation == Operation.Constant);
        Columns = [.. columns.Order()];
        ColumnOf = Columns.Select((number, place) => (number, place)).ToDictionary(c => c.number, c => c.place);
        Quotients = FindQuotients(program, order, forms);
        Products = [.. order.Where(i => HasProduct(program.Instructions[i])).Select(i => ProductOf(i, program.Instructions[i])).Where(p => ColumnOf.ContainsKey(p.Number) && ColumnOf.ContainsKey(p.Left) && ColumnOf.ContainsKey(p.Right))];
    }

    /// <summary>The instructions whose values are columns, rising.</summary>
    public int[] Columns { get; }

    /// <summary>The column of an instruction.</summary>
    public Dictionary<int, int> ColumnOf { get; }

    /// <summary>Instructions that are sums of others.</summary>
    public LinearCondition.Sum[] Sums { get; }

    /// <summary>Pairs of columns whose quotient is a product of few quantities.</summary>
    public LinearQuotient[] Quotients { get; }

    /// <summary>Columns that are the product of two others.</summary>
    public (int Number, int Left, int Right)[] Products { get; }

    private static bool IsSum(Program program, int number) => program.Instructions[number].Operation is Operation.Add or Operation.Subtract;

    private static bool HasProduct(Instruction instruction) => instruction.Operation is Operation.Multiply or Operation.Divide;

    // x / y = z is the product x = z * y.
    private static (int Number, int Left, int Right) ProductOf(int number, Instruction instruction) => instruction.Operation == Operation.Multiply
        ? (number, instruction.Left, instruction.Right)
        : (instruction.Left, number, instruction.Right);

    private LinearQuotient[] FindQuotients(Program program, int[] order, TapeForms forms)
    {
        Dictionary<string, List<int>> known = [];
        foreach (int i in order.Where(i => program.Instructions[i].Operation is not Operation.Constant))
        {
            string key = KeyOf(forms.MonomialOf(i));
            (known.TryGetValue(key, out List<int>? same) ? same : known[key] = []).Add(i);
        }

        // Only columns with a factor in common cancel; the rest are quotients that the tape itself takes.
        Dictionary<(int Number, bool IsAbove), List<int>> sharing = [];
        foreach (int column in Columns)
        {
            foreach ((int number, int exponent) in forms.MonomialOf(column).Factors)
            {
                (int, bool) key = (number, exponent > 0);
                (sharing.TryGetValue(key, out List<int>? others) ? others : sharing[key] = []).Add(column);
            }
        }

        SortedSet<(int Above, int Below)> pairs = [.. sharing.Values.SelectMany(group => group.SelectMany(a => group.Where(b => b != a).Select(b => (a, b))))];
        pairs.UnionWith(order.Select(i => program.Instructions[i]).Where(i => i.Operation == Operation.Divide && i.Left != i.Right && ColumnOf.ContainsKey(i.Left) && ColumnOf.ContainsKey(i.Right)).Select(i => (i.Left, i.Right)));

        List<LinearQuotient> quotients = [];
        foreach ((int above, int below) in pairs)
        {
            Monomial quotient = forms.MonomialOf(above).Times(forms.MonomialOf(below).Reciprocal());
            List<int>? direct = known.GetValueOrDefault(KeyOf(quotient));
            if (direct is not null || quotient.Factors.Length <= MostFactors)
            {
                quotients.Add(new LinearQuotient(above, below, quotient, [.. (direct ?? []).Select(n => (n, quotient.Coefficient / forms.MonomialOf(n).Coefficient))]));
            }
        }

        return [.. quotients];
    }

    // What a product is apart from its coefficient.
    private static string KeyOf(Monomial form) => string.Join(' ', form.Factors.Select(f => $"{f.Number}^{f.Exponent}"));
}
