namespace Scriban.Parsing;

internal sealed partial class Lexer
{
    private static bool IsFloatSuffix(char c) => c is 'f' or 'F' or 'd' or 'D' or 'm' or 'M';

    private void ReadNumber()
    {
        if (Current == '0' && Ahead(1) is 'x' or 'b')
        {
            ReadHexadecimalOrBinary(Ahead(1) == 'x');
            return;
        }

        var start = _at;
        var length = 1;
        while (char.IsDigit(Ahead(length)) || Ahead(length) == '_')
        {
            length++;
        }

        var isFloat = Ahead(length) == '.' && MayFollowPoint(Ahead(length + 1));
        if (isFloat)
        {
            length = AfterDigits(length + 1);
        }

        if (Ahead(length) is 'e' or 'E')
        {
            length += Ahead(length + 1) is '+' or '-' ? 2 : 1;
            if (!char.IsDigit(Ahead(length)))
            {
                Advance(length);
                Report("Expecting at least one digit after the exponent", _at);
                Emit(TokenType.Invalid, _at, _at);
                return;
            }

            length = AfterDigits(length);
        }

        if (IsFloatSuffix(Ahead(length)) && !IsIdentifierPart(Ahead(length + 1)))
        {
            isFloat = true;
            length++;
        }

        Emit(isFloat ? TokenType.Float : TokenType.Integer, start, Advance(length));
    }

    // 1..2 is a range and 1.abs a member; 1. and 1.f are numbers.
    private static bool MayFollowPoint(char next) =>
        next != '.' && (!char.IsLetter(next) || IsFloatSuffix(next) || next is 'e' or 'E');

    private int AfterDigits(int length)
    {
        while (char.IsDigit(Ahead(length)))
        {
            length++;
        }

        return length;
    }

    private void ReadHexadecimalOrBinary(bool hexadecimal)
    {
        var start = _at;
        var length = 2;
        var hasDigit = false;
        var hasPoint = false;
        for (; ; length++)
        {
            var c = Ahead(length);
            if (hexadecimal ? char.IsDigit(c) || char.IsAsciiHexDigit(c) : c is '0' or '1')
            {
                hasDigit = true;
            }
            else if (!hexadecimal && c == '.' && !hasPoint && length > 2 && Ahead(length + 1) is '0' or '1')
            {
                hasPoint = true;
            }
            else if (c != '_')
            {
                break;
            }
        }

        if (IsSuffixOfRadix(Ahead(length), hasPoint) && !IsIdentifierPart(Ahead(length + 1)))
        {
            length++;
        }

        var end = Advance(length);
        if (!hasDigit)
        {
            Report(hexadecimal ? "Expecting a hexadecimal digit after 0x" : "Expecting a binary digit after 0b", start);
        }

        Emit(!hasDigit ? TokenType.Invalid : hexadecimal ? TokenType.HexaInteger : TokenType.BinaryInteger, start, end);
    }

    private static bool IsSuffixOfRadix(char c, bool hasPoint) => c is 'u' or 'U' || (hasPoint && c is 'f' or 'F' or 'd' or 'D');
}
